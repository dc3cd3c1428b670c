namespace MentionWatch.Alerting;

/// <summary>A kind of receiver as the configuration names it.</summary>
/// <param name="Name">Value of <c>Kind</c>.</param>
/// <param name="Meaning">What it is, in one line.</param>
/// <param name="OptionsType">Its options.</param>
/// <param name="Create">Builds one from checked options.</param>
internal sealed record ReceiverKind(string Name, string Meaning, Type OptionsType, Func<ReceiverOptions, IServiceProvider, IReceiver> Create)
{
    /// <summary>Whether it can show a digest.</summary>
    public bool TakesDigests { get; init; } = true;

    /// <summary>The same for what only opens and closes incidents.</summary>
    public ReceiverKind WithoutDigests() => this with { TakesDigests = false };

    /// <summary>How fast the service takes messages.</summary>
    public Pace Pace { get; init; } = Pace.Unlimited;

    public static ReceiverKind Of<TOptions>(string name, string meaning, Func<TOptions, IServiceProvider, IReceiver> create, Pace pace = default)
        where TOptions : ReceiverOptions
        => new(name, meaning, typeof(TOptions), (options, services) => create((TOptions)options, services)) { Pace = pace };
}
