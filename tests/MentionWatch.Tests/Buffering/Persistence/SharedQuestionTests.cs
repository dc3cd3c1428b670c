using System.Threading.Channels;
using MentionWatch.Buffering.Persistence;

namespace MentionWatch.Tests.Buffering.Persistence;

public sealed class SharedQuestionTests
{
    private readonly Channel<TaskCompletionSource<int>> _asked = Channel.CreateUnbounded<TaskCompletionSource<int>>();

    [Fact]
    public async Task Who_comes_while_a_question_is_under_way_shares_the_next_one()
    {
        var question = new SharedQuestion<int>(AskAsync);
        var first = question.AskAsync();
        var underWay = await _asked.Reader.ReadAsync();

        var second = question.AskAsync();
        var third = question.AskAsync();
        _asked.Reader.TryRead(out _).ShouldBeFalse();
        underWay.SetResult(1);
        (await _asked.Reader.ReadAsync()).SetResult(2);

        (await first, await second, await third).ShouldBe((1, 2, 2));
    }

    [Fact]
    public async Task A_question_that_failed_does_not_spoil_the_next()
    {
        var question = new SharedQuestion<int>(AskAsync);
        var first = question.AskAsync();
        var underWay = await _asked.Reader.ReadAsync();
        var second = question.AskAsync();
        underWay.SetException(new InvalidOperationException("away"));
        (await _asked.Reader.ReadAsync()).SetResult(2);

        await Should.ThrowAsync<InvalidOperationException>(first);
        (await second).ShouldBe(2);
    }

    private Task<int> AskAsync()
    {
        var answer = new TaskCompletionSource<int>();
        _asked.Writer.TryWrite(answer);
        return answer.Task;
    }
}
