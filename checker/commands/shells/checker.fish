# Completion of checker for fish. Keep it:  checker completion fish > ~/.config/fish/completions/checker.fish
function __checker_complete
    set -l words (commandline -opc)[2..-1] (commandline -ct)
    set -l found (checker complete --told -- $words 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c checker -f -a '(__checker_complete)'
