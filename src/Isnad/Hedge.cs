namespace Isnad;

/// <summary>How firmly a number is stated.</summary>
public enum Hedge
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>About the number (نحو, قرابة, حوالي).</summary>
    About,

    /// <summary>The number or more (أكثر من, ما لا يقل عن, على الأقل).</summary>
    AtLeast,

    /// <summary>The number or less (أقل من, لا يتجاوز).</summary>
    AtMost,

    /// <summary>Between two numbers.</summary>
    Between,
}
