using Isnad.Storage.Accounts;

namespace Isnad.Storage.Sqlite;

/// <summary>A connection with what is kept beside it.</summary>
internal sealed class Session : IDisposable
{
    private AccountLoader? _loader;

    public Session(Connection connection)
    {
        Connection = connection;
        Actors = new ActorTable(connection);
    }

    /// <summary>The connection.</summary>
    public Connection Connection { get; }

    /// <summary>Actors and places looked up on it.</summary>
    public ActorTable Actors { get; }

    /// <summary>Reads accounts on it.</summary>
    public AccountLoader Loader => _loader ??= new AccountLoader(Connection, Actors);

    /// <summary>Ends what a reader left running.</summary>
    public void Settle()
    {
        _loader?.Settle();
        Connection.Settle();
        if (Connection.InTransaction)
            Connection.Run("ROLLBACK");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _loader?.Dispose();
        Connection.Dispose();
    }
}
