package import Storage

/// Has whoever is signed in give their password again before something dear is done.
package struct OwnerCheck: Declaration {
    package static let noun = "way to ask for the password again"

    package typealias Change = (Person, Database) throws -> Void

    package let name = "owner"
    private let pass: @Sendable (Visit, _ password: String, Change) throws -> Bool

    /// - Parameter pass: does what the right password allows, in one write transaction; false for
    ///   another password.
    package init(
        pass: @escaping @Sendable (Visit, _ password: String, Change) throws -> Bool
    ) {
        self.pass = pass
    }

    fileprivate func passes(_ visit: Visit, _ password: String, _ change: Change) throws -> Bool {
        try pass(visit, password, change)
    }
}

extension Visit {
    /// Does something if the password is that of whoever is signed in.
    /// - Returns: false if it is not.
    package func passing(
        _ password: String, _ change: (Person, Database) throws -> Void
    ) throws -> Bool {
        try site.declarations.all(OwnerCheck.self).first?.passes(self, password, change) ?? false
    }
}
