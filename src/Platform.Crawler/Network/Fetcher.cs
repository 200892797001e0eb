namespace Platform.Crawler.Network;
sealed class Fetcher(AddressGuard guard, TimeProvider time) : IDisposable { public void Dispose() { _ = (guard, time); } }
