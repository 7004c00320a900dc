/// What one look for the icon of a site has found.
enum IconLook: Sendable {
    case notSought
    /// With the digest of the picture, if there is one.
    case sought(String?)
}
