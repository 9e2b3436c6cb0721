using Isnad.Corpus;
using Isnad.Server.Web.Reader;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Web;

/// <summary>Addresses of pages.</summary>
internal static class Links
{
    /// <summary>An article.</summary>
    public static string Document(string id) => "/documents/" + Uri.EscapeDataString(id);

    /// <summary>An article with a record of it open.</summary>
    public static string At(OpenDocument open, string record) => At(open.Analysis.Document.Id, record);

    /// <summary>An article with a record of it open.</summary>
    public static string At(string document, string record) => Document(document) + QueryString.Create("at", record);

    /// <summary>An event.</summary>
    public static string Event(string id) => "/events/" + Uri.EscapeDataString(id);

    /// <summary>An actor by its key.</summary>
    public static string Actor(string key) => "/actors" + QueryString.Create("key", key);

    /// <summary>The actor that an entity of a document is.</summary>
    public static string Actor(Entity entity) => Actor(AccountReader.EntityKey(entity));
}
