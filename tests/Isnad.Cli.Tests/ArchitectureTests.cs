using System.Reflection;
using System.Text.RegularExpressions;

namespace Isnad.Cli.Tests;

/// <summary>Who may know whom, and that every diagnostic is told in the guide.</summary>
public sealed class ArchitectureTests
{
    public static TheoryData<string, string[]> Edges => new()
    {
        { "Isnad", [] },
        { "Isnad.Knowledge", ["Isnad", "YamlDotNet"] },
        { "Isnad.Formats", ["Isnad", "AngleSharp", "CsvHelper", "UglyToad.PdfPig", "UglyToad.PdfPig.Core"] },
        { "Isnad.Storage", ["Isnad"] },
        { "Isnad.Cli", ["Isnad", "Isnad.Formats", "Isnad.Knowledge", "Isnad.Server", "Isnad.Storage", "System.CommandLine"] },
        { "Isnad.Server", ["Isnad", "Isnad.Formats", "Isnad.Knowledge", "Isnad.Storage", "Microsoft.AspNetCore.Authentication.OpenIdConnect", "Microsoft.AspNetCore.OpenApi", "Microsoft.IdentityModel.Protocols.OpenIdConnect", "Microsoft.OpenApi"] },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void An_assembly_refers_to_what_the_plan_allows(string name, string[] allowed)
    {
        var assembly = Assembly.Load(name);
        var own = assembly.GetReferencedAssemblies().Select(r => r.Name!).Where(r => !IsBaseLibrary(r));
        Assert.Empty(own.Except(allowed));
    }

    [Fact]
    public void Every_code_has_its_paragraph_in_the_guide_and_every_paragraph_its_code()
    {
        var root = Root();
        var guide = File.ReadAllText(Path.Combine(root, "docs", "guide", "diagnostics.md"));
        var told = Regex.Matches(guide, @"(?m)^### (ISN\d{4})").Select(m => m.Groups[1].Value).ToList();
        var used = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "\"(ISN\\d{4})\"").Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(used, told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_arabic_letters_stand_in_the_sources()
    {
        var found = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(f).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && l.Any(c => c is >= '\u0621' and <= '\u06D3')).Select(l => $"{Path.GetFileName(f)}: {l.Trim()}"));
        Assert.Empty(found);
    }

    private static bool IsBaseLibrary(string name) =>
        name is "netstandard" or "mscorlib" || (name.StartsWith("System", StringComparison.Ordinal) && name != "System.CommandLine") || name.StartsWith("Microsoft.Win32", StringComparison.Ordinal)
        || (name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && name is not ("Microsoft.AspNetCore.OpenApi" or "Microsoft.AspNetCore.Authentication.OpenIdConnect")) || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name.StartsWith("Microsoft.Net.Http", StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Isnad.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
