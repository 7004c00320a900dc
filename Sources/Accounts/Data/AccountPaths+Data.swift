import Community

extension AccountPaths {
    /// What is held of oneself.
    static let data = Path("/account/data")
    static let dataExport = Path("/account/data/export")
    static let dataPackage = Path("/account/data/package")
}
