using Isnad.Lexicon;

namespace Isnad.Tests;

/// <summary>A small lexicon for tests of the text layer: the word tables of the repository and a few outlets, no dictionary.</summary>
internal static class TableLexicon
{
    private static readonly Lazy<CompiledLexicon> Made = new(Build);

    public static CompiledLexicon Lexicon => Made.Value;

    public static string RepositoryRoot { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Isnad.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }

    private static CompiledLexicon Build()
    {
        var builder = new LexiconBuilder();
        foreach (var table in new[] { "discourse", "chrome", "dateline", "months" })
            AddTable(builder, table);
        AddOutlet(builder, "alfajr", "newspaper", "صحيفة الفجر العربي", "Al-Fajr", ["alfajr.example"], "الفجر العربي");
        AddOutlet(builder, "nabaa", "agency", "وكالة النبأ", "Nabaa", ["nabaa.example"], "النبأ");
        AddOutlet(builder, "sada", "site", "صدى المدينة", "Sada", ["sada.example"]);
        AddName(builder, "سامي");
        AddName(builder, "ليلى");
        AddName(builder, "الخضراوي");
        return CompiledLexicon.Read(builder.Build());
    }

    private static void AddTable(LexiconBuilder builder, string table)
    {
        var path = Path.Combine(RepositoryRoot, "knowledge", "arabic", "tables", table + ".tsv");
        if (!File.Exists(path))
            return;
        var lines = File.ReadAllLines(path);
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            if (lines[0].StartsWith("pattern", StringComparison.Ordinal))
            {
                builder.Rows.Add(new TableRow(table, cells));
                continue;
            }

            builder.Rows.Add(new TableRow(table, [cells[0].TrimStart('='), .. cells[1..]]));
            builder.AddName(cells[0].TrimStart('='), NameKind.Row, builder.Rows.Count - 1, cells[0].StartsWith('=') ? NameFlags.Exact : NameFlags.None);
        }
    }

    private static void AddOutlet(LexiconBuilder builder, string id, string kind, string ar, string en, string[] domains, params string[] shorts)
    {
        builder.Outlets.Add(new KnownOutlet(id, ar, en, kind, domains, null));
        builder.AddName(ar, NameKind.Outlet, builder.Outlets.Count - 1, NameFlags.None);
        foreach (var name in shorts)
            builder.AddName(name, NameKind.Outlet, builder.Outlets.Count - 1, NameFlags.Short);
    }

    private static void AddName(LexiconBuilder builder, string name) =>
        builder.AddForm(name, builder.AddLexeme(name, PartOfSpeech.GivenName, 0), PartOfSpeech.GivenName, WordFeatures.None);
}
