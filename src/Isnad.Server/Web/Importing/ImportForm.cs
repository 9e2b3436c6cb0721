using System.Text;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web.Importing;

/// <summary>Files dropped and texts pasted on the import page.</summary>
internal static class ImportForm
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/import/files", FilesAsync).RequireAuthorization(Policies.Review).ExcludeFromDescription();
        routes.MapPost("/import/addresses", Addresses).RequireAuthorization(Policies.Review).ExcludeFromDescription();
        routes.MapPost("/import/text", TextAsync).RequireAuthorization(Policies.Review).ExcludeFromDescription();
    }

    /// <summary>Keeps bytes in a file until they are read.</summary>
    public static async Task<ImportInput> KeepAsync(string name, Func<Stream, Task> write)
    {
        var file = Path.Combine(Path.GetTempPath(), $"isnad-import-{Guid.NewGuid():N}");
        var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await using (stream.ConfigureAwait(false))
            await write(stream).ConfigureAwait(false);
        return new ImportInput(Plain(name), file);
    }

    private static async Task<IResult> FilesAsync(HttpContext context, ImportDesk desk, IFormFileCollection files, [FromForm] string? published, [FromForm] string? outlet)
    {
        var inputs = new List<ImportInput>();
        // One that is empty is told among the others; nothing but empty ones is nothing.
        foreach (var file in files.Where(_ => files.Any(static f => f.Length > 0)))
            inputs.Add(await KeepAsync(file.FileName, stream => file.CopyToAsync(stream, context.RequestAborted)).ConfigureAwait(false));
        return Started(context, desk, inputs, new ImportDefaults(Days.Parse(published), Given(outlet)));
    }

    private static async Task<IResult> TextAsync(
        HttpContext context, ImportDesk desk, [FromForm] string text, [FromForm] string? title, [FromForm] string? outlet, [FromForm] string? published, [FromForm] string? url)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Results.LocalRedirect("/import?empty=1");
        var bytes = Encoding.UTF8.GetBytes(text);
        var input = await KeepAsync(Given(title) ?? "pasted.txt", stream => stream.WriteAsync(bytes, context.RequestAborted).AsTask()).ConfigureAwait(false);
        return Started(context, desk, [input], new ImportDefaults(Days.Parse(published), Given(outlet), Given(title), Given(url)));
    }

    private static IResult Addresses(HttpContext context, ImportDesk desk, [FromForm] string addresses, [FromForm] string? published, [FromForm] string? outlet)
    {
        if (!desk.Fetches)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var (inputs, wrong) = AddressList.Read(addresses.Split('\n'));
        return wrong is not null ? Results.LocalRedirect("/import?addresses=1") : Started(context, desk, inputs, new ImportDefaults(Days.Parse(published), Given(outlet)));
    }

    private static IResult Started(HttpContext context, ImportDesk desk, IReadOnlyList<ImportInput> inputs, ImportDefaults defaults)
    {
        if (inputs.Count == 0)
            return Results.LocalRedirect("/import?empty=1");
        var run = desk.Take(Identity.NameOf(context.User), inputs, defaults);
        return Results.LocalRedirect(run is null ? "/import?full=1" : $"/import?run={run.Id}");
    }

    // The last part of a name, without characters that a terminal would obey.
    private static string Plain(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = new string([.. last.Where(static c => !char.IsControl(c))]);
        return kept.Length is 0 ? "file" : kept.Length > 200 ? kept[..200] : kept;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
