package import Storage

/// What holds for the `membership AS m` of a query that has joined `joined`.
package enum MailChoiceQueryStore {
    package static let joined: SQL = """
        LEFT JOIN mail_choice AS mc ON mc.person_id = m.person_id AND mc.space_id = m.space_id
        LEFT JOIN mail_default AS md ON md.space_id = m.space_id
        """

    /// Whether what concerns them comes at once.
    package static var tellsAnswers: SQL {
        "COALESCE(mc.answers, md.answers, \(MailChoice.initial.tellsAnswers)) = 1"
    }
    static var tellsFollowed: SQL {
        "COALESCE(mc.followed, md.followed, \(MailChoice.initial.tellsFollowed)) = 1"
    }
    static var takesLetters: SQL {
        "COALESCE(mc.letters, md.letters, \(MailChoice.initial.takesLetters)) = 1"
    }
    /// Subjects are neutral where the space or the person wants it so.
    package static let isNeutral: SQL = """
        CASE WHEN COALESCE(mc.neutral, 0) = 1 OR COALESCE(md.neutral, 0) = 1 THEN 1 ELSE 0 END
        """
}
