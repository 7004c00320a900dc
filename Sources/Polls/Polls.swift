package import Community
import Content

/// Questions that the community is asked: elections, decisions, dates, surveys.
///
/// A poll is an item with one question or several; its rules are frozen with the first ballot, by
/// the schema as well. A vote is named or secret. Of a secret one there is a register of who has
/// voted (`RegisterStore`) and an urn of ballots (`UrnStore`), written in one transaction
/// (`Voting`), which keeps them equal; nothing joins a name with a ballot. A ballot has a random
/// code alone, shown once to whoever cast it. The urn keeps ballots in sheaves of some hundreds in
/// the order of their codes, each rewritten as a whole, so that neither a number, nor a time, nor
/// a place in a table, nor the mark of a transaction on a row leads from a name to fewer ballots
/// than a sheaf has. At the end all of it is written anew in one moment.
///
/// People without an account vote where the rules of a poll say so, each by a link of their own
/// (`SurveyLinks`), beside the members or alone; whoever votes is known before the first ballot,
/// unless the poll is a survey that says otherwise. How many were asked is stated from the start,
/// who they were and who answered at the end; their addresses go then, and their names later.
///
/// What somebody can learn who reads the tables, a copy or an export: who has voted, that a ballot
/// is in a sheaf, and of the very last voter of a sheaf nothing more. What somebody can learn who
/// holds the disk while a vote runs: its log and its dead rows still have the sheaf before and
/// after each of the latest ballots, next to the name that came with it, until the engine clears
/// them; and two copies made just before and just after one vote tell it. Whoever runs the machine
/// could read a ballot as it comes in. A vote by proxy is known to its holder, and its code lies
/// under the key of the site until the end. For elections where those who run the machine must not
/// be trusted, vote elsewhere, with cryptography made for it; this is a consultation of level 1 of
/// the CNIL's recommendation 2019-053.
package let polls = Feature(
    name: "polls",
    migrations: [
        PollSchema.poll, PollSchema.questions, PollSchema.voting, PollSchema.proxies,
    ],
    routes: reading + voting + running + proxies,
    pages: [
        PollListPage.self, PollPage.self, ReceiptPage.self, TemplatesPage.self, EditorPage.self,
        ResultsPage.self, MinutesPage.self, CodesPage.self, TurnoutPage.self, ProxiesPage.self,
        SurveyLinksPage.self, SurveyPage.self, SecrecyPage.self,
    ],
    declares: places + mail + [Processing("polls")] + PollSettings.all + PollDataStore.all
        + ProxyDataStore.all
        + [GuestDataStore.links] + PollFigureStore.all + PollSamples.all + PollsBench.all
)

private let places: [any Declaration] = [
    NavigationItem(
        "polls", word: "rail.polls", icon: "polls", path: PollPaths.polls, key: "s",
        isOften: true,
        children: [.init(word: "polls.proxies", path: ProxyPaths.proxies, access: .participants)],
        told: ToldCount("polls.new", of: Unread.things(of: "polls")),
        tasks: .kinds([.poll])),
    TaskKind.poll, DecisionKind.polls, WaitingPolls.card, HangingPolls.appendix, PollScript.script,
    ItemKind(
        name: Poll.kind, word: "kind.poll", back: "polls.picture.back", path: PollPaths.poll,
        texts: { try PollTextStore(db: $0).texts($1) }, onApproved: PollPublication.approve),
    JournalVerb.pollClosed, AuditAction.pollLookedEarly,
]

private let mail: [any Declaration] = [
    NoticeReason.pollOpen, NoticeReason.pollClosed, NoticeReason.pollReminder,
    NoticeReason.pollProlonged, NoticeReason.pollProxyAsked, NoticeReason.pollProxyAccepted,
    NoticeReason.pollProxyCast, NoticeReason.pollProxyRefused, NoticeReason.pollProxyEnded,
    MailKind.poll, MailKind.pollLink, MailKind.pollLinkReminder,
    PollMails.distribution(isNeutral: false), PollMails.distribution(isNeutral: true),
    PollJobs.open, PollJobs.close, PollJobs.remind, PollJobs.settle, PollJobs.tend,
    PollReminder.job, PollReminder.guestJob, GuestNames.job,
]

private let reading: [Route] = [
    .get(PollPaths.polls, .readers, PollList.index),
    .get(PollPaths.secrecy, .readers, Secrecy.show),
    .get(PollPaths.poll, .readers, PollPages.show),
    .get(PollPaths.results, .readers, Results.show).within(.lookups),
    .get(PollPaths.minutes, .readers, Minutes.show).within(.lookups),
    .get(PollPaths.codes, .readers, Codes.show).within(.lookups),
    .get(PollPaths.table, .readers, Tables.show).within(.exports),
    .get(PollPaths.answers, .readers, work: .slow, Answers.show).within(.exports),
    .get(PollPaths.live, .readers, PollStream.show).within(.streams),
    .get(PollPaths.turnout, .readers, Turnouts.show).within(.lookups),
]

private let voting: [Route] = [
    .post(PollPaths.ballot, .readers, Balloting.create).asStatement().inTurn(),
    .get(PollPaths.survey, .everyone, Surveys.show).within(.doors),
    .post(PollPaths.survey, .everyone, Surveys.create).asStatement().inTurn().within(.doors),
]

private let running: [Route] = [
    .get(PollPaths.new, .participants, Editing.new),
    .post(PollPaths.polls, .participants, intake: .attachments, Editing.create).within(.posts)
        .withLists("group"),
    .get(PollPaths.edit, .participants, Editing.edit),
    .put(PollPaths.poll, .participants, intake: .attachments, Editing.update).within(.posts)
        .withLists("group"),
    .delete(PollPaths.poll, .participants, PollPages.destroy),
    .post(PollPaths.closure, .participants, PollPages.close),
    .post(PollPaths.prolonging, .participants, Prolongings.create),
    .post(PollPaths.look, .administrators, Results.look).within(.lookups),
    .post(PollPaths.reminder, .participants, Reminders.create),
    .get(PollPaths.links, .participants, SurveyLinks.index),
    .post(PollPaths.links, .participants, SurveyLinks.create).within(.invitations),
    .delete(PollPaths.link, .participants, SurveyLinks.destroy),
]

private let proxies: [Route] = [
    .get(ProxyPaths.proxies, .participants, Proxies.index),
    .post(ProxyPaths.proxies, .participants, Proxies.create),
    .post(ProxyPaths.acceptance, .participants, Proxies.accept),
    .post(ProxyPaths.refusal, .participants, Proxies.refuse),
    .delete(ProxyPaths.proxy, .participants, Proxies.destroy),
]

extension DecisionKind {
    static let polls = DecisionKind(
        "polls.closed", heading: "polls.decided", order: 3, path: PollPaths.poll,
        outcomes: PollOutcomes.texts, rows: ClosedPollStore.rows)
}

extension TaskKind {
    static let poll = TaskKind(
        "polls.vote", heading: "polls.toVote", act: "polls.vote", order: 5,
        path: PollPaths.poll, rows: PollListStore.tasks)
}
