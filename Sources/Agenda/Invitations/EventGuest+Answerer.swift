extension EventGuest {
    /// Whoever has an account answers as on the site.
    var answerer: Answerer { person.map { .person($0) } ?? .guest(id) }
}
