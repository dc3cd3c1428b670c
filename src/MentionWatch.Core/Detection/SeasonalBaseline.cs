namespace MentionWatch.Core.Detection;

/// <summary>What is normal for a brand at every hour of the week, learnt one closed hour after the other.</summary>
/// <remarks>
/// A multiplicative profile: level × hour of the day × hour of the week, each part drawn towards its parent where history is thin
/// (<see cref="Credibility"/>), for the volume and, on top of it, for the share of negatives. Bounded: three numbers for each of 168 hours,
/// <see cref="DispersionEstimate"/> and the expectations of the last few hours that were asked for, about 2.4 kB a brand. Not thread-safe.
/// </remarks>
public sealed class SeasonalBaseline
{
    private const double DaySpread = 0.5;
    private const double WeekSpread = 0.2;
    private const double ShareSpread = 0.05;
    private const double HoursOfPrior = 0.2;
    private const int HoursKnown = 6;

    private readonly BaselineSettings _settings;
    private readonly float[] _others;
    private readonly float[] _negative;
    private readonly float[] _hours;
    private readonly (int Slot, Expectation Expected)?[] _known = new (int, Expectation)?[HoursKnown];
    private DispersionEstimate _volume;
    private DispersionEstimate _share;
    private int _floods;

    /// <summary>Starts without any history.</summary>
    public SeasonalBaseline(BaselineSettings settings)
        : this(settings, new float[HourOfWeek.Count], new float[HourOfWeek.Count], new float[HourOfWeek.Count])
    {
        _volume = new DispersionEstimate(0.25);
        _share = new DispersionEstimate(0.1);
    }

    private SeasonalBaseline(BaselineSettings settings, float[] others, float[] negative, float[] hours)
        => (_settings, _others, _negative, _hours) = (settings, others, negative, hours);

    /// <summary>Hours learnt, missing and excluded ones left out.</summary>
    public double HoursLearnt { get; private set; }

    /// <summary>Whether there is enough history to trust the profile.</summary>
    public bool Trained => HoursLearnt >= _settings.TrainedHours;

    /// <summary>Negative authors of an average hour; 0 without any history.</summary>
    public double NegativeAnHour { get; private set; }

    /// <summary>A copy that learns on its own.</summary>
    public SeasonalBaseline Copy() => new(_settings, [.. _others], [.. _negative], [.. _hours])
    {
        _volume = _volume,
        _share = _share,
        _floods = _floods,
        HoursLearnt = HoursLearnt,
        NegativeAnHour = NegativeAnHour,
    };

    /// <summary>Learns one closed hour unless it is missing, excluded or a flood.</summary>
    /// <param name="slot">Hour of the week, see <see cref="HourOfWeek"/>.</param>
    /// <param name="counts">What was counted.</param>
    public void Learn(int slot, HourCounts counts)
    {
        if (counts.Excluded || counts.Heard <= 0)
        {
            return;
        }

        var expected = Expect(slot);
        _floods = IsFlood(expected, counts) ? _floods + 1 : 0;
        if (_floods > 0 && _floods < _settings.NewNormalHours)
        {
            return;
        }

        Observe(expected, counts);
        Remember(slot, counts);
        Array.Clear(_known);
    }

    /// <summary>What is normal for an hour of the week.</summary>
    public Expectation Expect(int slot)
    {
        ref var known = ref _known[slot % HoursKnown];
        if (known?.Slot != slot)
        {
            known = (slot, Calculate(slot));
        }

        return known.Value.Expected;
    }

    private Expectation Calculate(int slot)
    {
        var sums = Sums(slot % 24);
        var level = (sums.All.Others + HoursOfPrior) / (sums.All.Hours + HoursOfPrior);
        var day = level * Factor(sums.Day.Others, level, sums.Day.Hours, DaySpread, _volume.Value);
        var others = day * Factor(_others[slot], day, _hours[slot], WeekSpread, _volume.Value);
        var prior = _settings.PriorShare / (1 - _settings.PriorShare);
        var odds = (sums.All.Negative + (prior * _settings.PriorAuthors)) / (sums.All.Others + _settings.PriorAuthors);
        var share = Credibility.Factor(sums.Day.Negative, odds * sums.Day.Others, sums.Day.Hours, _share.Value, ShareSpread);
        return new(
            others * odds * share,
            others,
            _volume.Value + (DaySpread / (1 + sums.Day.Hours)) + (4 / (sums.All.Hours + HoursOfPrior)),
            _share.Value + (1 / (4 + sums.All.Negative)));
    }

    private static double Factor(double observed, double mean, double hours, double spread, double dispersion)
        => Credibility.Factor(observed, mean * hours, hours, dispersion, spread);

    private (Sum All, Sum Day) Sums(int hourOfDay)
    {
        var (all, day) = (default(Sum), default(Sum));
        for (var slot = 0; slot < HourOfWeek.Count; slot++)
        {
            var part = new Sum(_others[slot], _negative[slot], _hours[slot]);
            all += part;
            day = slot % 24 == hourOfDay ? day + part : day;
        }

        return (all, day);
    }

    private bool IsFlood(Expectation expected, HourCounts counts)
    {
        var mean = expected.Negative * counts.Heard;
        return counts.Negative > mean + 3
            && NegativeBinomial.Surprise(counts.Negative, mean, expected.VolumeDispersion + expected.ShareDispersion) > _settings.FloodSurprise;
    }

    private void Observe(Expectation expected, HourCounts counts)
    {
        if (HoursLearnt < 24)
        {
            return;
        }

        _volume = _volume.With(counts.Others, expected.Others * counts.Heard, 0);
        var size = 1 / _volume.Value;
        var scale = (size + counts.Others) / (size + (expected.Others * counts.Heard));
        _share = _share.With(counts.Negative, expected.Negative * counts.Heard * scale, 1 / (size + counts.Others));
    }

    private void Remember(int slot, HourCounts counts)
    {
        var memory = (float)_settings.WeeklyMemory;
        _others[slot] = (_others[slot] * memory) + counts.Others;
        _negative[slot] = (_negative[slot] * memory) + counts.Negative;
        _hours[slot] = (_hours[slot] * memory) + (float)counts.Heard;
        HoursLearnt += counts.Heard;
        NegativeAnHour = _negative.Sum() / _hours.Sum();
    }

    private readonly record struct Sum(double Others, double Negative, double Hours)
    {
        public static Sum operator +(Sum left, Sum right)
            => new(left.Others + right.Others, left.Negative + right.Negative, left.Hours + right.Hours);
    }
}
