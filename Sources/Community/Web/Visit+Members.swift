extension Visit {
    /// The space, for somebody who belongs to it: a public space shows its guests no members.
    package var spaceOfMembers: Space {
        get throws(Problem) {
            let space = try self.space
            guard viewer.isSignedIn else { throw .signInFirst }
            guard viewer.belongs(to: space) else { throw .notFound }
            return space
        }
    }
}
