import Community

extension SpacePaths {
    /// The space's place among others: what it belongs to, what it gathers, who asks.
    static let ties = SpacePath("/administration/network")
    static let tie = SpacePathTo<SpaceTie.ID>("/administration/network/:id")
    static let tieAgreement = SpacePathTo<SpaceTie.ID>("/administration/network/:id/agreement")
}
