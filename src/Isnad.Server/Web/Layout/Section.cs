using Isnad.Server.Access;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Web.Layout;

/// <summary>A section of the workbench, as the navigation shows it.</summary>
/// <param name="Name">Key of its name: <c>nav.</c> and this.</param>
/// <param name="Path">Its address.</param>
/// <param name="Sign">Its sign, an SVG path in 16 by 16 units.</param>
/// <param name="Role">Who sees it.</param>
internal sealed record Section(string Name, string Path, string Sign, Role Role = Role.Reader)
{
    /// <summary>The sections in order.</summary>
    public static readonly Section[] All =
    [
        new("overview", "/", "M2 2h5v6H2zM9 2h5v3H9zM9 7h5v7H9zM2 10h5v4H2z"),
        new("documents", "/documents", "M4 1h6l3 3v11H4zM6 7h5M6 9.5h5M6 12h3"),
        new("events", "/events", "M2 3h12M2 6.3h12M2 9.6h12M2 13h12"),
        new("actors", "/actors", "M8 2.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5M3 14c0-3 2-5 5-5s5 2 5 5"),
        new("network", "/network", "M3.5 5a1.5 1.5 0 1 0 0-.1M12.5 4a1.5 1.5 0 1 0 0-.1M8 13a1.5 1.5 0 1 0 0-.1M4.5 5.5L7.6 11.6M12 5.3L8.6 11.6M5 4.9L11 4.1"),
        new("map", "/map", "M8 14.5c-3-4-4.5-6-4.5-8.5a4.5 4.5 0 0 1 9 0c0 2.500-1.500 4.500-4.500 8.500M8 7.500a1.500 1.500 0 1 0 0-.100"),
        new("timeline", "/timeline", "M1 8h14M4 5v6M8 3v10M12 6v4"),
        new("narratives", "/narratives", "M2 3h8v6H5l-3 2.500zM12 6h2v7l-2-2H7v-1"),
        new("review", "/review", "M2.500 8.500l3.500 3.500L13.500 4"),
        new("import", "/import", "M8 2v8M4.500 7L8 10.500L11.500 7M2.500 13.500h11", Role.Reviewer),
        new("export", "/export", "M8 10.500v-8M4.500 5.500L8 2l3.500 3.500M2.500 13.500h11"),
        new("users", "/users", "M5.500 3a2 2 0 1 1 0 4a2 2 0 0 1 0-4M1.500 13c0-2.500 1.500-4 4-4s4 1.500 4 4M10.500 4a1.700 1.700 0 1 1 0 3.400M11 9c2 .3 3.500 1.700 3.500 4", Role.Administrator),
    ];

    /// <summary>Whether a page belongs to the section.</summary>
    public bool Holds(PathString path) => Path == "/" ? path == "/" : path.StartsWithSegments(Path);
}
