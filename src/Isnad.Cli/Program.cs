using Isnad.Cli;

return IsnadCommand.RunAsync(args, Terminal.OfProcess()).GetAwaiter().GetResult();
