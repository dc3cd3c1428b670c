namespace MentionWatch.Configuration.Model;

/// <summary>What an option can hold, derived from the type of its property.</summary>
internal abstract record OptionShape
{
    /// <summary>Name of the shape for people, such as <c>list of text</c>.</summary>
    public abstract string Name { get; }
}

/// <summary>A single value.</summary>
internal sealed record ScalarShape(ScalarFormat Format) : OptionShape
{
    public override string Name => Format.Name;
}

/// <summary>A secret: text here, or the path of a file below the sibling key <c>NameFile</c>.</summary>
internal sealed record SecretShape : OptionShape
{
    public override string Name => "secret";
}

/// <summary>A list.</summary>
internal sealed record ListShape(OptionShape Element, Type ElementType) : OptionShape
{
    public override string Name => $"list of {Element.Name}";
}

/// <summary>Entries by a name the operator chooses.</summary>
internal sealed record MapShape(OptionShape Element, Type ElementType) : OptionShape
{
    public override string Name => $"{Element.Name} by name";
}

/// <summary>A section with options of its own.</summary>
internal sealed record SectionShape(Type Type) : OptionShape
{
    public override string Name => "section";

    public OptionsTable Table => OptionsTable.Of(Type);
}

/// <summary>A section whose options depend on its <c>Kind</c>.</summary>
internal sealed record KindShape(OptionKinds Kinds) : OptionShape
{
    public override string Name => Kinds.Noun;
}
