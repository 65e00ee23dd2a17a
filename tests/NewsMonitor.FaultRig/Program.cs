using NewsMonitor.FaultRig.CommandLine;

return await RigCommand.Create().Parse(args).InvokeAsync();
