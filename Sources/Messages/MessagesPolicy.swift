import Community

extension Viewer {
    /// A partner answers what they got, and begins nothing.
    func mayWriteLetters(in space: Space) -> Bool { participates(in: space) }

    func mayWriteToGroups(of space: Space) -> Bool {
        may(space[MessagesSettings.toGroups], in: space)
    }

    /// Everybody of the space, or all who have a role in it.
    func mayWriteToEveryone(in space: Space) -> Bool {
        may(space[MessagesSettings.toEveryone], in: space)
    }

    /// What is shown only once its reader has acknowledged it.
    func maySendOfficially(in space: Space) -> Bool { moderates(space) }

    func wrote(_ letter: Letter) -> Bool { letter.author != nil && letter.author == person }

    /// Its author, until it goes.
    func mayReschedule(_ letter: Letter) -> Bool { wrote(letter) && letter.state == .scheduled }

    private func may(_ isForMembers: Bool, in space: Space) -> Bool {
        moderates(space) || (isForMembers && participates(in: space))
    }
}
