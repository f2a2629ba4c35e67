using OrderIds.Tool;

return await OrderIdTool.RunAsync(args, ToolConsole.OfProcess());
