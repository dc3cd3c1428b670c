using MentionWatch.Commands;

return await CommandLine.InvokeAsync(args);
