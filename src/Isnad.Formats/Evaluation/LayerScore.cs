namespace Isnad.Formats.Evaluation;

/// <summary>How far one layer of the analyses agrees with the gold.</summary>
/// <param name="GoldFound">Gold entries found.</param>
/// <param name="Gold">Gold entries.</param>
/// <param name="SystemRight">Entries of the analyses that are right.</param>
/// <param name="System">Entries of the analyses.</param>
public sealed record LayerScore(int GoldFound, int Gold, int SystemRight, int System)
{
    /// <summary>Share of the analyses' entries that are right; 1 where neither side has any.</summary>
    public double Precision => System > 0 ? (double)SystemRight / System : Gold == 0 ? 1 : 0;

    /// <summary>Share of the gold entries found; 1 where there are none.</summary>
    public double Recall => Gold > 0 ? (double)GoldFound / Gold : 1;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>The sum of two counts.</summary>
    public static LayerScore operator +(LayerScore left, LayerScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new LayerScore(left.GoldFound + right.GoldFound, left.Gold + right.Gold, left.SystemRight + right.SystemRight, left.System + right.System);
    }
}
