/// The addresses of those who run the whole site.
package enum SiteAdministrationPaths {
    package static let spaces = Path("/administration")
}
