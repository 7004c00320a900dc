extension SpacePaths {
    /// Where one who asks to come in is decided of.
    package static let joinRequest =
        SpacePathTo<JoinRequest.ID>("/administration/requests/:id")
}
