import Community
import Content

extension Viewer {
    /// Partners read.
    func mayPropose(in space: Space) -> Bool { participates(in: space) }

    /// Words that were vetted with a document are changed by moderators alone.
    func mayEdit(_ document: Document) -> Bool {
        moderates(document.item.space)
            || (!document.isVetted && isMember(of: document.item.space) && isAuthor(of: document))
    }

    func mayTrash(_ document: Document) -> Bool { mayEdit(document) }

    func mayAddVersion(to document: Document) -> Bool {
        isMember(of: document.item.space) && (document.isVetted || mayEdit(document))
    }

    func mayArchive(_ document: Document) -> Bool {
        moderates(document.item.space) && document.isVetted
    }

    /// Readers have the last vetted version; of all others, who sent it and the moderators.
    func mayRead(_ version: DocumentVersion, of document: Document) -> Bool {
        moderates(document.item.space) || isSender(of: version)
            || version.id == document.vettedVersion
    }

    func maySubmit(_ version: DocumentVersion, of document: Document) -> Bool {
        (version.state == .draft || version.state == .changes) && isMember(of: document.item.space)
            && isSender(of: version)
    }

    func mayWithdraw(_ version: DocumentVersion, of document: Document) -> Bool {
        version.state == .submitted && isMember(of: document.item.space) && isSender(of: version)
    }

    /// Judges a version, be it to ask for a change or to refuse it.
    func mayJudge(_ version: DocumentVersion, of document: Document) -> Bool {
        moderates(document.item.space) && version.state == .submitted
    }

    /// Where four eyes are asked for, whoever sent a version does not vet it.
    func mayVet(_ version: DocumentVersion, of document: Document, fourEyes: Bool) -> Bool {
        mayJudge(version, of: document)
            && !isBarred(fromVettingWhatCameFrom: version.sender, fourEyes: fourEyes)
    }

    /// What has a virus nobody has, and what the scanner has still to look at its sender alone.
    func mayHaveFile(of version: DocumentVersion, _ site: Site) -> Bool {
        switch version.scan {
        case .infected: false
        case .waiting: site.options.scanner == nil || isSender(of: version)
        default: true
        }
    }

    func isSender(of version: DocumentVersion) -> Bool {
        version.sender != nil && version.sender == person
    }

    private func isAuthor(of document: Document) -> Bool {
        document.item.author != nil && document.item.author == person
    }

    private func isMember(of space: Space.ID) -> Bool {
        role(in: space).map { $0 >= .member } ?? false
    }
}
