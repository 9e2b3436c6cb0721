namespace Isnad.Storage;

/// <summary>What a join found.</summary>
/// <param name="Documents">Documents laid side by side.</param>
/// <param name="Events">Events that they tell.</param>
/// <param name="Groups">Groups of copies.</param>
/// <param name="Again">Documents whose accounts were gone through: all, or those around what was new.</param>
public sealed record JoinCounts(long Documents, long Events, long Groups, long Again);
