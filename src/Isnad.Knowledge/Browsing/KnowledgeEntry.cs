namespace Isnad.Knowledge.Browsing;

/// <summary>An entry of a knowledge folder as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="What"><c>actor</c>, <c>place</c> or <c>outlet</c>.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Country">Country, ISO code or <c>xx</c>.</param>
/// <param name="NameAr">Preferred Arabic name.</param>
/// <param name="NameEn">Latin name.</param>
/// <param name="File">File it stands in.</param>
/// <param name="Line">Line, from 1.</param>
public sealed record KnowledgeEntry(string Id, string What, string Kind, string Country, string NameAr, string NameEn, string File, int Line);
