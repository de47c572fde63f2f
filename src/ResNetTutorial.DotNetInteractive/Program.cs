using ResNetTutorial.DotNetInteractive;
using ResNetTutorial.Notebooks.Running;

return await WorkerHost.RunAsync(static () => new InteractiveEngine());
