using Isnad.Cli;

return await IsnadCommand.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
