using System.Globalization;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Schema;

/// <summary>Brings a file to the newest schema, one version after the other, each in a transaction of its own.</summary>
internal static class Migrations
{
    /// <summary><c>PRAGMA application_id</c> of archives: <c>ISND</c>.</summary>
    public const int ApplicationId = 0x49534E44;

    /// <summary>The newest version.</summary>
    public const int Newest = 6;

    /// <summary>Oldest SQLite that has everything used: generated statistics aside, FTS5 without content and upserts.</summary>
    private const int OldestSqlite = 3035000;

    /// <summary>The script that leads to a version from the one before.</summary>
    public static string Script(int version)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{version:0000}.sql");
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The script {name} is missing in this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The version of an archive; 0 for an empty file.</summary>
    /// <exception cref="ArchiveException">The file is no archive, or a newer one.</exception>
    public static int Version(Connection connection, string file)
    {
        if (Native.sqlite3_libversion_number() < OldestSqlite)
            throw new ArchiveException(ArchiveFault.NoSqlite, $"The SQLite library of this system is older than 3.35. Name a newer one in the variable {Native.LibraryVariable}.");
        var application = connection.Number("PRAGMA application_id") ?? 0;
        var version = (int)(connection.Number("PRAGMA user_version") ?? 0);
        var empty = connection.Number("SELECT count(*) FROM sqlite_master") == 0;
        if (application == 0 && version == 0 && empty)
            return 0;
        if (application != ApplicationId || version < 1)
            throw new ArchiveException(ArchiveFault.NotAnArchive, $"{file} is a database of another program, no archive of isnad.");
        return version <= Newest ? version : throw new ArchiveException(
            ArchiveFault.TooNew, $"{file} was written by a newer version of isnad (schema {version}, this one knows {Newest}). Use that version.");
    }

    /// <summary>Makes the schema, or brings it to the newest version. Another process may do the same at the same time.</summary>
    public static void Run(Connection connection, string file)
    {
        while (Version(connection, file) is var version && version < Newest)
        {
            connection.Run("BEGIN IMMEDIATE");
            try
            {
                if (Version(connection, file) == version)
                {
                    connection.Run(Script(version + 1));
                    connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1}"));
                }

                connection.Run("COMMIT");
            }
            catch (ArchiveException e) when (e.Message.Contains("fts5", StringComparison.Ordinal))
            {
                connection.Run("ROLLBACK");
                throw new ArchiveException(ArchiveFault.NoSqlite, $"The SQLite library of this system has no full-text search (FTS5). Name another one in the variable {Native.LibraryVariable}.", e);
            }
            catch
            {
                if (connection.InTransaction)
                    connection.Run("ROLLBACK");
                throw;
            }
        }
    }
}
