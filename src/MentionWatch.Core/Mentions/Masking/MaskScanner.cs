using System.Buffers;

namespace MentionWatch.Core.Mentions.Masking;

/// <summary>Finds what is to be masked, from left to right, by the few characters that can be part of it.</summary>
internal ref struct MaskScanner(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create("@:.0123456789");

    private const string Handle = "@user";

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _localPartEnd;

    /// <summary>Where the found part starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the found part ends, exclusive; nothing before it is looked at again.</summary>
    public int End { get; private set; }

    /// <summary>What stands in its place.</summary>
    public ReadOnlySpan<char> Mask { get; private set; }

    /// <summary>Goes on to the next part.</summary>
    public bool MoveNext()
    {
        while (_position < _text.Length)
        {
            var offset = _text[_position..].IndexOfAny(Candidates);
            if (offset < 0)
            {
                return false;
            }

            _position += offset;
            if (MatchAt(_position))
            {
                _position = End;
                return true;
            }
        }

        return false;
    }

    private bool MatchAt(int at) => _text[at] switch
    {
        '@' => MatchMail(at) || MatchHandle(at) || Skip(at + 1),
        ':' => MatchAddress(at, WebAddressPattern.SchemeStart(_text, at, End)),
        '.' => MatchAddress(at, WebAddressPattern.HostStart(_text, at, End)),
        _ => MatchMailAhead(at) || MatchNumber(at),
    };

    /// <summary>A mask that was just set reads like a local part, so an <c>@</c> after it makes a mail address.</summary>
    private bool MatchMail(int at)
    {
        var start = MailPattern.LocalPartStart(_text, at, End, out var reachesLastMask);
        var continuesMask = start == at && reachesLastMask && !Mask.IsEmpty && !Mask.SequenceEqual(Handle);
        return (start < at || continuesMask) && Found(continuesMask ? End : start, MailPattern.DomainEnd(_text, at + 1), "mail");
    }

    /// <summary>Digits can be the start of a mail address, which is then masked as a whole.</summary>
    private bool MatchMailAhead(int at)
    {
        if (at < _localPartEnd)
        {
            return false;
        }

        _localPartEnd = MailPattern.LocalPartEnd(_text, at);
        return _localPartEnd < _text.Length && _text[_localPartEnd] == '@' && MatchMail(_localPartEnd);
    }

    private bool MatchHandle(int at) => Found(at, HandlePattern.End(_text, at), Handle);

    private bool MatchAddress(int at, int start)
        => (start >= 0 && Found(start, WebAddressPattern.End(_text, at), "http")) || Skip(at + 1);

    private bool MatchNumber(int at)
    {
        var end = NumberPattern.End(_text, at, out var digitsEnd);
        return Found(NumberPattern.Start(_text, at), end, "number") || Skip(digitsEnd);
    }

    private bool Found(int start, int end, string mask)
    {
        if (end < 0)
        {
            return false;
        }

        Start = start;
        End = end;
        Mask = mask;
        return true;
    }

    private bool Skip(int next)
    {
        _position = next;
        return false;
    }
}
