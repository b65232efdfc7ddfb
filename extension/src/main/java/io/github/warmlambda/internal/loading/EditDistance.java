package io.github.warmlambda.internal.loading;

/** How far a misspelt name is from another: Levenshtein's distance, the letters to insert, delete or replace. */
final class EditDistance {

    private EditDistance() {}

    static int between(String wanted, String name) {
        int[] row = new int[name.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[name.length()];
    }

    /** The distance up to which another name may be meant. */
    static int near(String wanted) {
        return Math.max(2, wanted.length() / 3);
    }
}
