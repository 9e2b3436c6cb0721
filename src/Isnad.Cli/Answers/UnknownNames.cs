using Isnad.Storage;
using Isnad.Storage.Asking;

namespace Isnad.Cli.Answers;

/// <summary>Tells of an empty answer whether what was asked for is in the archive at all: a slip of the pen looks like no data.</summary>
internal static class UnknownNames
{
    /// <summary>A line for each value that nothing in the archive bears, with near ones.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="keys">Turns names into keys.</param>
    /// <param name="asked">What was asked for: the option and its value.</param>
    public static IEnumerable<string> In(Archive archive, NameKeys keys, IEnumerable<(string Option, BearerKind Kind, string Value)> asked)
    {
        foreach (var (option, kind, value) in asked)
        {
            var found = kind switch
            {
                BearerKind.Actor => keys.Actors([value]),
                BearerKind.Place => keys.Places([value], archive.Places()),
                BearerKind.Outlet => keys.Outlets([value]),
                _ => [value],
            };
            if (found.Any(k => archive.Bears(kind, k)))
                continue;
            var near = NearNames.Of(value, archive.Names(kind));
            yield return $"{option}: nothing in the archive bears '{value}'.{(near.Count == 0 ? "" : $" Near it: {string.Join(", ", near)}.")}";
        }
    }
}
