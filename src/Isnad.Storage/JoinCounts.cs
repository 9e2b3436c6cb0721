namespace Isnad.Storage;

/// <summary>What a join found.</summary>
/// <param name="Documents">Documents laid side by side.</param>
/// <param name="Events">Events that they tell.</param>
/// <param name="Groups">Groups of copies.</param>
public sealed record JoinCounts(long Documents, long Events, long Groups);
