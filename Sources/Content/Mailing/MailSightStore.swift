import Storage

/// What a member sees and wants to hear of at the moment of a mail: of an `item AS i` that hangs
/// from `item AS up`, or is the same, for a `membership AS m`.
enum MailSightStore {
    /// Both are out, for them, and of modules that are on.
    static var isSeen: SQL {
        """
        (\(Visibility.isOut("i")) AND \(Visibility.isOut("up"))
            AND \(Visibility.membership.sees("i").sql)
            AND \(Visibility.membership.sees("up").sql))
        """
    }

    /// They wish to read whoever wrote it.
    static func isHeard(_ author: SQL) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM mute AS mu
            WHERE mu.person_id = m.person_id AND mu.muted_id = \(author))
        """
    }
}
