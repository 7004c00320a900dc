import Community

enum ConsentPaths {
    static let mine = Path("/account/consents")
    static let answer = PathTo<SiteText.ID>("/account/consents/:id")
    static let agreed = PathToText("/account/consents/versions/:id")
    /// For those who run the site.
    static let texts = Path("/administration/texts")
    static let text = PathTo<SiteText.ID>("/administration/texts/:id")
    static let version = PathToText("/administration/texts/versions/:id")
}
