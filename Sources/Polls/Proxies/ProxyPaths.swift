import Community

enum ProxyPaths {
    static let proxies = SpacePath("/polls/proxies")
    static let proxy = SpacePathTo<Proxy.ID>("/polls/proxies/:id")
    static let acceptance = SpacePathTo<Proxy.ID>("/polls/proxies/:id/acceptance")
    static let refusal = SpacePathTo<Proxy.ID>("/polls/proxies/:id/refusal")
}
