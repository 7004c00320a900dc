import Community

enum AskedMergingPaths {
    static let all = Path("/administration/mergings")
    static let plan = Path("/administration/mergings/plan")
    static let one = PathTo<AskedMerging.ID>("/administration/mergings/:id")
    static let objection = PathToText("/account-merging/:id")
    static let agreement = PathToText("/account-merging/:id/agreement")
}
