using System.Text;
using Isnad.Formats.Readers;

namespace Isnad.Formats.Tests.Readers;

/// <summary>Reads bytes the way a file with a name would be read.</summary>
internal static class Reading
{
    public static Task<List<RawItem>> Of(string name, string content, ArticleSourceOptions? options = null) => Of(name, Encoding.UTF8.GetBytes(content), options);

    public static async Task<List<RawItem>> Of(string name, byte[] content, ArticleSourceOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("isnad-readers-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
            return await All(new ArticleSource(options ?? ArticleSourceOptions.Usual).ReadAsync([file], TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    public static Task<List<RawItem>> OfStream(Stream stream, ArticleSourceOptions? options = null) =>
        All(new ArticleSource(options ?? ArticleSourceOptions.Usual).ReadAsync(stream, "s", TestContext.Current.CancellationToken));

    public static Task<List<RawItem>> OfStream(Stream stream, string name, ArticleSourceOptions? options = null)
    {
        options ??= ArticleSourceOptions.Usual;
        var counted = new CountingStream(stream);
        return All(new ContentReader(options).ReadAsync(new Opened(counted, name, name, OpenedFrom.NamedFile, new ReadBudget(options.Limits, counted)), TestContext.Current.CancellationToken));
    }

    public static async Task<List<RawItem>> All(IAsyncEnumerable<RawItem> items)
    {
        var all = new List<RawItem>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }

    /// <summary>The codes of all that is told of an item.</summary>
    public static List<string> Codes(this RawItem item) => [.. item.Problems.Concat(item.Article?.Diagnostics ?? []).Select(p => p.Code)];

    /// <summary>A page of the tests.</summary>
    public static string Page(string name)
    {
        using var stream = typeof(Reading).Assembly.GetManifestResourceStream(name)!;
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }

    /// <summary>A small page with an article.</summary>
    public static string Small(string title, string first) =>
        $"<html><head><meta charset='utf-8'><title>{title}</title></head><body><h1>{title}</h1><div><p>{first}</p><p>وقال شهود عيان إن الحركة عادت إلى الأسواق، بعد ساعات من التوتر في المدينة.</p></div></body></html>";
}
