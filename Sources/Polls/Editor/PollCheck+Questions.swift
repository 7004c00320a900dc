import Community
import Foundation

extension PollCheck {
    static let textLimit = 300
    static let optionLimit = 200
    static let mostOptions = 60

    func checkQuestions(_ outcome: inout Outcome) {
        for (index, question) in form.questions.enumerated() {
            let number = index + 1
            var draft = QuestionDraft()
            draft.zone = zone.identifier
            draft.text = question.text.oneLine
            if draft.text.isBlank {
                outcome.errors.add("q\(number)_text", words("polls.error.questionEmpty"))
            } else if draft.text.length > Self.textLimit {
                outcome.errors.add("q\(number)_text", words("polls.error.questionLong"))
            }
            guard let method = VoteMethod(rawValue: question.method) else {
                outcome.errors.add("q\(number)_method", words("polls.error.method"))
                continue
            }
            draft.method = method
            switch method {
            case .text: break
            case .dates: draft.choices = dates(question, number, &outcome)
            default: draft.choices = options(question, number, &outcome)
            }
            checkNumbers(&draft, question, number, &outcome)
            outcome.draft.questions.append(draft)
        }
    }

    private func options(
        _ question: QuestionForm, _ number: Int, _ outcome: inout Outcome
    ) -> [Choice] {
        let names = question.options.split(separator: "\n")
            .map { String($0).oneLine }.filter { !$0.isEmpty }
        let field = "q\(number)_options"
        let looks = Set(names.map(\.look))
        if names.count < 2 {
            outcome.errors.add(field, words("polls.error.options"))
        } else if looks.count < names.count {
            outcome.errors.add(field, words("polls.error.optionsTwice"))
        } else if names.count > Self.mostOptions
            || names.contains(where: { $0.length > Self.optionLimit })
        {
            outcome.errors.add(field, words("polls.error.optionsLong"))
        }
        return names.map { Choice($0) }
    }

    /// A day alone is a whole day; a time is one of the clock of the space.
    private func dates(
        _ question: QuestionForm, _ number: Int, _ outcome: inout Outcome
    ) -> [Choice] {
        var choices: [Choice] = []
        for (index, date) in question.dates.enumerated() {
            let time = date.time.isEmpty ? "12:00" : date.time
            guard let moment = TypedMoment.read(day: date.day, time: time, in: zone) else {
                outcome.errors.add("q\(number)_day_\(index)", words("polls.error.day"))
                continue
            }
            if let fault = clockFault(moment, time) {
                outcome.errors.add("q\(number)_day_\(index)", fault)
                continue
            }
            choices.append(
                Choice(
                    day: date.day, time: date.time.isEmpty ? nil : String(date.time.prefix(5))))
        }
        if Set(choices.map(\.name)).count < choices.count {
            outcome.errors.add("q\(number)_day_0", words("polls.error.optionsTwice"))
        } else if choices.count < 2 {
            outcome.errors.add("q\(number)_day_0", words("polls.error.dates"))
        }
        return choices.sorted { $0.name < $1.name }
    }

    private func checkNumbers(
        _ draft: inout QuestionDraft, _ question: QuestionForm, _ number: Int,
        _ outcome: inout Outcome
    ) {
        let count = max(1, draft.choices.count)
        if draft.method == .several {
            let least = Int(question.least) ?? -1
            let most = question.most.isEmpty ? count : Int(question.most) ?? -1
            if least < 1 || most < least || most > count {
                outcome.errors.add("q\(number)_most", words("polls.error.several"))
            } else {
                (draft.least, draft.most) = (least, most)
            }
        }
        if draft.method.hasSeats {
            let seats = Int(question.seats) ?? (question.seats.isEmpty ? 1 : -1)
            if seats < 1 || seats > count {
                outcome.errors.add("q\(number)_seats", words("polls.error.seats"))
            } else {
                draft.seats = seats
            }
        }
        checkSense(draft.method, question, number, &outcome)
        (draft.isHare, draft.isScottish) = (question.isHare, question.isScottish)
        guard let share = QuestionForm.Part(rawValue: question.part)?.share else { return }
        draft.required = Question.Required(
            share: share, base: Question.Required.Base(rawValue: question.base) ?? .nonblank)
    }

    /// What a method does not know is refused rather than forgotten.
    private func checkSense(
        _ method: VoteMethod, _ question: QuestionForm, _ number: Int, _ outcome: inout Outcome
    ) {
        if method != .several, (Int(question.most) ?? 1) > 1 || (Int(question.least) ?? 1) > 1 {
            outcome.errors.add("q\(number)_most", words("polls.error.noMost"))
        }
        if !method.hasSeats, (Int(question.seats) ?? 1) > 1 {
            outcome.errors.add("q\(number)_seats", words("polls.error.noSeats"))
        }
        if !method.countsVotes, QuestionForm.Part(rawValue: question.part)?.share != nil {
            outcome.errors.add("q\(number)_share", words("polls.error.noShare"))
        }
        if method != .transferable, question.isHare || question.isScottish {
            outcome.errors.add("q\(number)_quota", words("polls.error.noTransfer"))
        }
    }
}
