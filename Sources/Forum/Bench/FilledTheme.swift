import Community

/// One theme of the filled space.
struct FilledTheme {
    let id: Theme.ID
    /// Whom it is for; nil for everybody.
    let group: BenchCrowd.Group?
    /// Those who see it.
    let writers: [Person.ID]

    init(id: Theme.ID, for group: BenchCrowd.Group?, of crowd: BenchCrowd) {
        self.id = id
        self.group = group
        writers = group?.people ?? crowd.people
    }

    var isHidden: Bool { group?.isHidden ?? false }
}
