using OrderIds.SampleShop;

// dotnet run --project src/OrderId.SampleShop [-- --database FILE|"Host=…"] [--files FOLDER] [--urls http://127.0.0.1:5080]
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.AddSampleShop(builder.Configuration.Get<ShopOptions>() ?? new ShopOptions());

WebApplication app = builder.Build();
await app.UseSampleShopAsync();
await app.RunAsync();
