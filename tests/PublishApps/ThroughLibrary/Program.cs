using Library;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
Door.Open(builder);
builder.Build().Run();
