extension Viewer {
    /// The one rule of who sees a field of a profile, in a space to which both belong.
    ///
    /// Oneself sees everything. Moderators see all but what is for oneself alone. Members see
    /// what is for members. A partner, who is not of the community, sees names and, of what is
    /// for members, the organisation alone. `MemberStore` says the same in SQL.
    package func sees(
        _ field: ProfileField, of person: Person.ID, _ visibility: FieldVisibility, in space: Space
    ) -> Bool {
        guard belongs(to: space) else { return false }
        if person == self.person { return true }
        switch visibility {
        case .me: return false
        case .moderators: return moderates(space)
        case .members: return participates(in: space) || field == .organisation
        }
    }
}
