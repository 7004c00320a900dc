import Community

extension SiteAdministrationPaths {
    static let mailChecks = Path("/administration/mail/checks")
    static let mailTrials = Path("/administration/mail/trials")
    static let mailReleases = Path("/administration/mail/releases")
    static let mailReviews = Path("/administration/mail/reviews")
    static let troubledMail = PathTo<MailID>("/administration/mail/:id")
    static let mailRetries = PathTo<MailID>("/administration/mail/:id/retries")
}
