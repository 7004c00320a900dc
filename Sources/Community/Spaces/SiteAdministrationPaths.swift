/// The addresses of those who run the whole site.
package enum SiteAdministrationPaths {
    package static let spaces = Path("/administration")
    package static let mail = Path("/administration/mail")
    package static let backups = Path("/administration/backups")
}
