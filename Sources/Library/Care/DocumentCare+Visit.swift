import Community
import Content
import Storage

extension DocumentCare {
    /// Of a document that the viewer sees; empty of one without a vetted version. One statement.
    init(_ document: Document, _ visit: Visit) throws {
        self.init()
        let space = try visit.space
        guard let version = document.vettedVersion, visit.viewer.belongs(to: space),
            let facts = try CareFactsStore(db: visit.db)
                .ask(document.id, for: visit.viewer, in: space).get()
        else { return }
        let moderates = visit.viewer.moderates(space)
        here = LibraryPaths.document(document.id, in: space)
        setReview(document, facts, visit, space)
        confirmAddress = AcknowledgementPaths.version(version, in: space)
        isAsked = facts.isExpected && facts.confirmedAt == nil
        if facts.isExpected {
            haveConfirmed = facts.confirmedAt.map {
                visit.words("library.acknowledgement.done", ["when": visit.dates.moment($0)])
            }
        }
        downloads =
            facts.downloads > 0 ? visit.words.count("library.download.count", facts.downloads) : nil
        starAddress = FavouriteKind.library.star(document.id, in: space)
        isFavourite = facts.isFavourite
        if visit.viewer.participates(in: space) {
            erratumAddress = ErratumPaths.new(document.id, in: space)
        }
        setErrata(document, facts, visit, space)
        if moderates { setModeration(document, facts, visit, space) }
    }

    private mutating func setReview(
        _ document: Document, _ facts: CareFacts, _ visit: Visit, _ space: Space
    ) {
        overdue = document.isArchived ? nil : visit.overdueText(document.reviewAt)
        rechecked = facts.recheckedAt.map {
            visit.words(
                "library.review.again",
                [
                    "who": facts.recheckerName ?? visit.words("person.gone"),
                    "day": visit.dates.short($0),
                ])
        }
        let owns = document.owner != nil && document.owner == visit.viewer.person
        if visit.viewer.moderates(space) || (owns && visit.viewer.participates(in: space)) {
            reviewAddress = ReviewPaths.review(document.id, in: space)
        }
    }

    private mutating func setModeration(
        _ document: Document, _ facts: CareFacts, _ visit: Visit, _ space: Space
    ) {
        listAddress = AcknowledgementPaths.list(document.id, in: space)
        if space[DownloadSettings.keepsNames] {
            downloadersAddress = DownloadPaths.downloads(document.id, in: space)
        }
        guard facts.isAsked else { return }
        tally = facts.tally.text(visit.words)
        percent = facts.tally.percent
    }

    private mutating func setErrata(
        _ document: Document, _ facts: CareFacts, _ visit: Visit, _ space: Space
    ) {
        guard facts.errata > 0 else { return }
        errata = visit.words.count(
            "library.erratum.count", facts.errata,
            ["open": visit.words.number(facts.openErrata)])
        errataAddress = ErratumPaths.errata(document.id, in: space)
        if let id = facts.erratum, let words = facts.erratumWords {
            openErratum = PageLink(words, ErratumPaths.erratum(id, in: space))
        }
    }
}
