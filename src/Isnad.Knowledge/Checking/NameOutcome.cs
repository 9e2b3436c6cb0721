namespace Isnad.Knowledge.Checking;

/// <summary>What came of reading a sentence with a name.</summary>
public enum NameOutcome
{
    /// <summary>The owner was found.</summary>
    Found,

    /// <summary>The name was left open between the owner and others.</summary>
    Open,

    /// <summary>The owner was not found.</summary>
    Missed,
}
