import Community
import Content
import HTTP
import Storage

/// What the garden declares.
enum GardenManifest {
    static let wish = Setting.line(
        "garden.wish", word: "garden.wish", hint: "garden.wishHint", longest: 40)

    static let frame: [any Declaration] = [
        NavigationItem(
            "garden", word: "garden.title", icon: "pin", path: GardenPaths.index, key: "j",
            children: [.init(word: "garden.shed", path: GardenPaths.shed)],
            waiting: .number(GardenStore.ripe)),
        NavigationItem(
            "garden.mine", word: "garden.mine", icon: "pin", path: GardenPaths.shed,
            place: .menu),
        AccountTab("garden", word: "garden.mine", path: GardenPaths.mine, in: .told, order: 90),
        MemberAction("garden", word: "garden.mine") { _, _, _ in GardenPaths.mine() },
        AdministrationTab("garden", word: "garden.gate", path: GardenPaths.gate, order: 90),
        ConsentPurpose("garden.seen", word: "garden.see", hint: "garden.wishHint"),
        wish.declaration,
        HomeCard("garden", order: 5, content: Gardening.card),
        FirstStep(
            "garden.first", word: "garden.see", hint: "garden.wishHint", order: 60,
            path: GardenPaths.index, access: .moderators
        ) { space, _ in .asked(GardenStore.hasPlot(in: space)) },
        OfflinePage("garden", word: "garden.title", path: GardenPaths.index, order: 90),
    ]

    static let task = TaskKind(
        "garden.watering", heading: "garden.toWater", act: "garden.see", order: 30,
        path: GardenPaths.plot,
        confirmations: [.init(word: "garden.water", path: GardenPaths.watering)],
        rows: GardenStore.dry)

    static let planting = DecisionKind(
        "garden.planting", heading: "garden.plantings", order: 30, path: GardenPaths.plot,
        rows: GardenStore.planted)

    static let beds = FollowKind("garden.bed", weight: FollowKind.containerWeight) {
        ids, spaces, visit in
        var links = FollowLinks(spaces)
        for space in spaces {
            for bed in try GardenStore(db: visit.db).beds(in: space)
            where ids.contains(bed.id.rawValue) {
                links.add(bed.id, of: space.id) {
                    PageLink(bed.name, GardenPaths.bed(bed.id, in: $0))
                }
            }
        }
        return links
    }

    static let content: [any Declaration] =
        [
            task, planting, beds, NoticeReason.planted, JournalVerb.planted, GardenStore.mentions,
            GardenStore.doubled, GardenStore.labels, GardenStore.trace, GardenStore.erased,
            ItemAppendix("garden", order: 5, content: Gardening.appendix),
            ItemKind(name: "plot", word: "kind.plot", path: GardenPaths.plot) {
                try GardenStore(db: $0).texts($1)
            },
            FileSource(
                "plot", word: "kind.plot", index: GardenPaths.index, path: GardenPaths.plot,
                things: { try GardenStore(db: $1.db).cited("i.id IN \(list: $0)", $1) },
                search: { words, _, visit in
                    try GardenStore(db: visit.db).cited("i.title = \(words)", visit)
                }),
            SearchThemes(of: "garden") { db, _, space in
                try GardenStore(db: db).beds(in: space)
                    .map { SearchTheme(id: $0.id.rawValue, name: $0.name) }
            },
            LentFiles("garden") { _, _ in nil },
        ] + lent.declarations

    /// A neighbouring garden may show a plot as well.
    private static let lent = Publishable(
        "plot", word: "kind.plot", texts: { try GardenStore(db: $0).texts($1) },
        content: { plot, _ in PublishedContent(markup: "<p>\(plot.id)</p>") })

    static let records: [any Declaration] = [
        AuditAction.planted, MailKind.planted, Processing("garden"),
        Retention(
            "waterings", word: "garden.waterings", .days, in: 1...30, usual: { _ in 7 },
            table: "item AS i", date: "i.created_at", where: "i.kind = 'plot'"),
        KeptWords("plan", word: "garden.title", words: { $0 }),
        AttachmentKeeper("garden", place: { _, _ in "/" }, sees: { _, _ in false }),
        PersonalData(
            "garden.waterings", word: "garden.waterings",
            columns: [.single("watering", "person_id", per: ["plot_id"])],
            fields: [.text("plot")], rows: GardenStore.waterings, erase: GardenStore.erase),
        ReportFigure("garden.plots", word: "figures.garden.plots", under: "garden.title") {
            GardenStore.count(in: $0, $1)
        },
    ]

    static let ripen = JobKind(name: "garden.ripen") { payload, context in
        guard let id = Item.ID(segment: payload) else { return }
        try GardenStore(db: context.db).ripen(id)
    }

    static let work: [any Declaration] = [
        SpaceMaking("garden") { space, _, db, _ in
            try GardenStore(db: db).addBed("Aromates de \(space.name)", in: space)
        },
        SiteStart("garden") { site in
            try site.database.write { try GardenStore(db: $0).openGate() }
        },
        ripen, GardenStore.plans, GardenStore.addresses, GardenStore.names,
        FileAlarm("garden") { file, context in
            try GardenStore(db: context.db).withhold(planNamed: file.digest.hex)
        },
    ]

    static let samples: [any Declaration] = [
        GardenExamples.script, GardenExamples.filling, GardenExamples.measure,
        GardenExamples.task,
        SampleThing(GardenPaths.plot) { stage in
            try stage.send(
                GardenPaths.plots(in: stage.space), ["title": "Fèves", "plan": "En rangs."]
            ).newID()
        },
        SampleThing(GardenPaths.bed) { stage in
            try stage.write { try GardenStore(db: $0).bed(in: stage.space) }.id
        },
        RouteSample(.post, GardenPaths.plots, ["title": "Oignons"]),
    ]
}

extension NoticeReason {
    static let planted = NoticeReason("planted")
}

extension JournalVerb {
    static let planted = JournalVerb("planted")
}

extension AuditAction {
    static let planted = AuditAction("planted")
}

extension MailKind {
    static let planted = MailKind("garden-planted")
}
