namespace Isnad;

/// <summary>How a mention names its entity.</summary>
public enum MentionForm
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By a bare title or role that stands for someone ("القائد العام").</summary>
    Title,

    /// <summary>By a common noun.</summary>
    Nominal,

    /// <summary>By a pronoun, attached ones included.</summary>
    Pronoun,
}
