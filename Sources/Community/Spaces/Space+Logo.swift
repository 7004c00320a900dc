import Storage

extension Space {
    /// Where the logo is read; another address for another picture. Nil where there is none.
    package var logoAddress: String? {
        logo.map { SpacePaths.logo(in: self) + "?v=" + $0.hex.prefix(8) }
    }
}
